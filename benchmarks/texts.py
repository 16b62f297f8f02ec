"""What reps write after a call or a visit: the texts that are read to measure how quickly."""

ENGLISH = (
    "Acme sent quote, too pricey, next Wed 3pm",
    "Prairie Health called back, CFO wants a pilot, send plan Thursday",
    "met Globex's CTO today, they think the quote is 10% high; revised quote by next Tue, 120k USD",
    "Call with Dana at Summit Foods, she needs board approval before signing, check in two weeks",
    "Acme: demo went well, moving to proposal, pricing by Friday",
    "No answer from Kestrel Labs again, third voicemail, try Monday morning",
    "Initech wants a 15% discount and net 60, asked legal, call back tomorrow 10am",
    "Visited the Redwood plant, ops manager likes the dashboard but IT worries about SSO",
    "Acme won! signed contract came in, $84,000, kickoff Dec 3",
    "Lost Bluebird to HubSpot, they said we were twice the price",
    "emailed the security questionnaire to Tessera, decision expected end of January",
    "Spoke to Maria Lopez, the VP Sales, budget is frozen until Q1, ping her in the new year",
    "Customer 17: bump to negotiation, 45k, close by Dec 18, grade A",
    "Quick zoom with Northgate, they are also looking at Salesforce, follow up next Thursday at 2",
    "texted Ben, he is out this week, we meet on the 30th instead",
    "Harbor Dental asked for two references and a case study from retail, send them tomorrow",
    "Acme's procurement pushed the review to next month, still happy with the trial, nothing to do before then",
    "Lunch with Priya from Orion Bank, she decides with the CIO, proposal due Nov 27",
)
CHINESE = (
    "极光 发了报价,客户嫌贵,说要跟领导再商量一下,下周三3点再打电话",
    "今天跟张总聊了报价,他要申请预算,下周三下午3点再跟进,金额改成15万",
    "拜访了华东医疗的李主任,对方觉得功能不错,但要等院里审批,下个月初再联系",
    "极光科技 微信沟通,客户在对比用友,价格差了两成,周五前给新方案",
    "电话没人接,已经是这周第三次了,明天上午换个时间再打,不行就发邮件",
    "宏图科技 今天演示完了,技术总监很满意,推进到报价阶段,预计12月底签约",
    "王经理说预算已经批了,合同在走法务,12月5日前能签,金额38万",
    "客户要求打九折,账期60天,我先跟领导申请,后天答复,争取月底前定下来",
    "昨天上门拜访,采购部赵经理嫌交货太慢,希望看看同行案例,下周二发给他",
    "极光 丢单了,客户选了金蝶,主要是价格高,另外他们老板跟对方销售是老同学",
    "赢单!远航物流合同已签,总价26.8万,下周一启动,实施同事已经对接上了",
    "视频会议跟客户过了一遍方案,对数据安全有顾虑,周四把认证资料发过去",
    "客户最近在忙年终盘点,说春节后再看,先放一放,1月15号回访",
    "跟刘总吃了个饭,他拍板没问题,就等财务付款,等级升到A,下周催一下",
    "发了合同给对方法务,两三天内反馈,27号下午四点电话确认修改意见",
    "陈工试用了一周,反馈接口不稳定,周三前安排工程师上门,不然试用就停了",
)
MIXED = (
    "Acme 报价 50w, 张总 next Wed 3pm 再过一遍, B→A",
    "极光 demo 完成,CTO 觉得 API 不够,follow up 下周四 10am",
    "跟 Kevin 通了电话,他要 POC,budget 大概 20k USD,周五发 proposal",
    "星云数据 zoom call 了一下,对方 CFO 嫌贵,要 discount,Dec 1 再聊",
    "今天 email 了新报价给 Lisa,总价 12.5 万,等她下周一回复,不行就降到 C",
    "met 王总 at the expo, 他对 dashboard 很感兴趣, send case study 周五前",
)
TEXTS = (*ENGLISH, *CHINESE, *MIXED)
