"""English words that Chinese sentences say it with."""

from typing import Final

from sales.vocabulary import Feedback

_GAP: Final = r"[^,.;!?]{0,6}"
MIXED: Final[dict[Feedback, tuple[str, ...]]] = {
    Feedback.PRICE_HIGH: (
        (
            rf"(?:price|pricing|quote|quotation|cost|报价|价格)\s?{_GAP}(?:太|偏|有点|过|好|超|"
            rf"比较)\s?(?:高|贵|expensive|high|"
            rf"over)"
        ),
        r"(?:over|超|超出)\s?(?:了)?\s?budget|太\s?(?:expensive|pricey)",
    ),
    Feedback.NEEDS_DISCOUNT: (
        (
            r"(?:要|想|求|能不能|能否|可否|希望|再|给|要求|问)[^,.;!?]{0,8}(?:discount|cut|off\b|special "
            r"price|better price|rebate)"
        ),
        r"(?<![a-z])cut\s?(?:价|\d+ ?%|price)|(?:降|减|砍)[^,.;!?]{0,3}price|price\s?(?:再)?(?:降|减|砍|低)",
    ),
    Feedback.NEEDS_CASE: (r"(?:要|想|看|求|有没有|发|提供|给)[^,.;!?]{0,8}(?:case|reference|success story)(?![a-z])",),
    Feedback.NEEDS_BUDGET: (
        (
            r"budget\s?[^,.;!?]{0,6}(?:申请|要报|没批|未批|还没|审批|没下来|未下来|在走|要等|走流程|"
            r"pending)|(?:申请|等|报|要|"
            r"批)[^,.;!?]{0,6}budget(?!\s?(?:没有|没了))"
        ),
    ),
    Feedback.NO_BUDGET: (
        (
            r"(?:没有?|冇|无)\s?(?:了)?\s?(?:\w+ )?budget|budget\s?[^,.;!?]{0,6}(?:没了|用完|花完|"
            r"freeze|frozen|冻结|砍|cut|用光|"
            r"不够|没有)"
        ),
    ),
    Feedback.NEEDS_APPROVAL: (
        (
            r"(?:要|等|需要|待|还没|得|先|未|没|让|经)[^,.;!?]{0,10}(?:approve|approval|sign-?off|sign off|confirm|"
            r"review)(?![a-z])|(?:approve|approval)[^,.;!?]{0,4}(?:还没|未|中|流程|才能|之后|后)"
        ),
    ),
    Feedback.SECURITY_CONCERN: (
        (
            r"(?:担心|顾虑|关注|问|怕|在意|要求|要过|考虑|concern)[^,.;!?]{0,8}(?:security|compliance|"
            r"privacy|gdpr|data|iso)|"
            r"(?:security|compliance|privacy|data)[^,.;!?]{0,6}(?:问题|顾虑|担心|concern|要求|不放心|评估|审查)"
        ),
    ),
    Feedback.FEATURE_GAP: (
        (
            r"(?:没有?|冇|缺|缺少|不支持|未有|少了?)\s?(?:这个|那个|一个|个|到|做|该|此|这些)?\s?(?:\w+ "
            r")?(?:feature|function|功能|api|sso|"
            r"integration|module|mobile|app|dashboard|report|export|import|plugin|connector|webhook)(?![a-z])|"
            r"(?:不|唔|没有?)\s?(?:support|cover|integrate)|feature\s?[^,.;!?]{0,5}(?:没有|缺|不够|未有|"
            r"还没)|(?:lack|"
            r"missing)\s?\w*\s?(?:feature|function|功能)"
        ),
    ),
    Feedback.COMPETITOR: (
        (
            r"(?:在|也|同时|正|还|做|再)[^,.;!?]{0,6}(?:compare|evaluate|评估其他|shortlist)|competitor|"
            r"(?:跟|和|与|同|"
            r"拿)[^,.;!?]{0,12}(?:compare|pk|比\s?(?:price|quote))"
        ),
    ),
    Feedback.NOT_NOW: (
        (
            r"(?:先|暂时|暂|要|被|给|都)\s?(?:hold|pending|pause|on hold|postpone|delay|park)(?![a-z])|"
            r"(?:project|项目|"
            r"purchase|计划)[^,.;!?]{0,6}(?:hold|on hold|delay|postpone|pause|推迟|pending)|(?:delay|"
            r"postpone|推|push|"
            r"defer)[^,.;!?]{0,3}(?:到|至)\s?(?:明年|下个?季|q\d|h\d|20\d\d|下半年|年后)|not a priority|no time"
        ),
    ),
    Feedback.NO_NEED: (
        r"(?:没有?|冇|无|不|暂无)\s?(?:这个|任何|什么)?\s?(?:need|demand|interest|interested|use case)(?![a-z])",
    ),
    Feedback.NO_RESPONSE: (
        (
            r"(?:没有?|冇|不|未|一直没|都没|也没|还没|唔|无)[^,.;!?]{0,4}(?:reply|response|respond|"
            r"answer|feedback|回\s?(?:email|"
            r"mail|message|call|msg|whatsapp|line|wechat)|回复|回覆|show up)(?![a-z])|(?:email|message|whatsapp|call|"
            r"mail|msg|voicemail|line)[^,.;!?]{0,8}(?:没回|不回|没人|未回|没反应|石沉大海|没接|不接|"
            r"已读|无人|没有回)|no show|放\s?(?:我|"
            r"我们)?\s?鸽子|ghost|转\s?voicemail"
        ),
    ),
    Feedback.POSITIVE: (
        (
            r"(?:已经?|都|刚|终于|全部|老板|总|boss|cfo|ceo|cto|董事会)\s?(?:已经?|都|刚刚?|终于|"
            r"口头)?\s?(?:approved?|agreed?|"
            r"confirm(?:ed)?|ok(?:ay)?|sign off|buy-?in|say yes|accept(?:ed)?)(?:了|$|(?=[,.;!? ]))|"
            r"(?:很|非常|超|好|特别|"
            r"十分|挺|蛮|觉得|表示|都)\s?(?:like|love|happy|satisfied|positive|interested|impressed|"
            r"excited|enjoy|good|"
            r"nice|great|match|fit|keen)(?![a-z])|feedback\s?(?:很|非常|好|不错|超|都|挺)\s?(?:好|正面|"
            r"positive|good|不错)?|"
            r"approve\s?了|budget\s?[^,.;!?没未]{0,12}批(?:下来|好|给)了?(?!才|再|之后|后)|budget\s?[^,.;!?]{0,4}(?:批了|到位|approved|"
            r"ok了|下来了|有了)"
        ),
    ),
    Feedback.NEEDS_DEMO: (
        (
            r"(?:要|想|求|希望|先|再|要求|约|安排|申请|做|坚持|试|跑|看(?![完过了])|"
            r"需要)[^,.;!?]{0,10}(?:demo|trial|pilot|poc|sandbox|walkthrough|"
            r"试用|test account|test run)(?![a-z])"
        ),
    ),
    Feedback.DELIVERY_CONCERN: (
        (
            r"(?:delivery|lead ?time|timeline|rollout|implementation|go-?live|schedule|onboarding|migration)\s?"
            r"[^,.;!?]{0,8}(?:太|慢|长|赶|紧|来不及|担心|concern|tight|顾虑|问题|久|过|风险|"
            r"等不|delay|怕)|(?:担心|怕|顾虑|嫌|质疑|问|关注|"
            r"concern)[^,.;!?]{0,10}(?:delivery|lead ?time|timeline|rollout|implementation|go-?live|onboarding|"
            r"migration|schedule)"
        ),
    ),
    Feedback.CONTRACT_TERMS: (
        (
            r"(?:payment|contract|legal|terms?|clause|nda|msa|sla|liability)\s?[^,.;!?]{0,8}(?:要改|"
            r"有意见|不同意|卡|在看|在审|"
            r"修改|改|谈不拢|问题|要求|review|红线|没谈|条款|审核|异议|有争议|不接受|太|没过)|(?:卡在|"
            r"改|谈|审|看|关于|对|修改|要求|法务|"
            r"争)[^,.;!?]{0,8}(?:payment|contract|legal|terms?|clause|nda|msa|sla|liability)(?![a-z])|(?:要|想|求|"
            r"改)[^,.;!?]{0,4}(?:net ?\d+|\d+ days)"
        ),
    ),
}
"""Patterns for a folded text, by code."""
