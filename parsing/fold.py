"""Makes spellings equal without moving a character, so that places found in the folded text hold in the original."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from parsing.expressions import Pattern

LIMIT: Final = 1_000
"""Characters of a text that are read; a message that long has said what it wants to say."""

_PAIRS: Final = (
    "萬万億亿兩两個个週周禮礼點点鐘钟後后進进談谈報报價价單单約约簽签電电話话訪访發发給给聯联繫系絡络資资貴贵錢钱預预採采購购內内審审對对產产業业務务經经總总監监財财術术門门長长劃划場场測测試试計计據据規规"
    "認认為为變变動动開开關关閉闭會会議议題题贏赢輸输轉转類类級级別别階阶線线確确實实現现競竞爭争選选擇择優优軟软體体項项決决頭头緊紧沒没過过還还這这說说時时間间兒儿從从請请讓让嗎吗誰谁處处與与親亲蘋苹難难"
    "複复雜杂舊旧廠厂區区號号條条費费負负責责們们員员書书記记質质檢检詢询貨货運运護护當当機机構构聽听見见覺觉應应該该種种將将來来歲岁節节慶庆國国華华東东風风樂乐觀观鍵键簡简終终勝胜擱搁緩缓壓压縮缩結结賬账"
    "帳账滿满頂顶權权衛卫嚴严謹谨遲迟銷销儲储灣湾龍龙達达興兴銘铭鴻鸿遠远馬马陳陈劉刘張张楊杨黃黄趙赵吳吴孫孙鄭郑馮冯蔣蒋韓韩許许鄧邓蕭萧羅罗葉叶蘇苏盧卢鍾钟譚谭範范賴赖龔龚傑杰輝辉鵬鹏軍军麗丽紅红問问驗验"
    "證证傳传遞递郵邮訊讯碼码觸触詳详細细園园標标願愿備备檔档寫写筆笔鬆松謝谢極极響响壞坏補补償偿賣卖買买繼继續续環环隻只養养導导領领師师獲获針针顧顾慮虑損损課课團团隊队廣广顯显嘗尝啟启夠够換换屆届擔担憂忧"
    "穩稳復复雙双網网頁页職职歐欧圓圆幣币塊块臺台調调錄录擬拟夥伙協协絕绝幾几樣样麼么無无誤误減减隨随溝沟連连視视頻频醫医藥药學学寧宁濟济劑剂縣县參参積积評评鑑鉴貸贷貿贸製制訂订訓训託托訴诉診诊詞词誠诚講讲"
    "謂谓譯译讀读豐丰貢贡貼贴賀贺賓宾趕赶趨趋跡迹踐践輕轻載载辦办農农適适鄉乡鈔钞銀银鋪铺錯错鐵铁閒闲陰阴陽阳際际隱隐靈灵靜静順顺頒颁額额顆颗顏颜飛飞飯饭飲饮館馆驅驱驚惊髮发魚鱼鮮鲜鳳凤黨党齊齐龐庞齡龄僅仅"
    "倉仓偉伟側侧傷伤傾倾儀仪凍冻創创劇剧勞劳勢势勵励勸劝匯汇卻却厲厉叢丛啓启喪丧圍围執执塵尘墊垫壇坛夾夹奪夺奮奋婦妇媽妈寬宽寶宝專专尋寻層层屬属崗岗幫帮幹干庫库廢废彈弹彙汇徑径徵征恆恒悅悦愛爱態态慣惯憑凭"
    "憲宪懷怀戰战戲戏戶户拋抛捨舍掃扫掛挂揚扬搖摇搶抢撥拨擁拥擴扩攜携攤摊攔拦敗败敵敌數数斷断於于曉晓曬晒棄弃棟栋榮荣樓楼橋桥歷历歸归殺杀殘残淨净淺浅湊凑溫温滅灭滯滞漲涨漸渐潔洁澤泽濃浓濾滤瀏浏災灾煩烦熱热"
    "燈灯營营爛烂牽牵狀状獎奖獨独瑪玛畫画異异療疗盡尽盤盘眾众碩硕礎础祕秘稅税稱称窮穷築筑籌筹紀纪納纳紙纸純纯組组統统綜综綠绿維维緒绪練练績绩織织繞绕繳缴纔才罰罚義义習习聖圣聞闻聲声腦脑臨临舉举藝艺蘭兰虛虚"
    "衝冲裝装覽览討讨語语論论諮咨謀谋識识譽誉販贩貫贯賞赏賠赔賺赚贈赠躍跃車车較较輔辅輪轮輯辑辭辞邊边鄰邻釋释鋼钢鎖锁鎮镇鏈链閱阅闆板陣阵陸陆險险雖虽離离雲云須须餘余駐驻騙骗鬥斗閃闪髒脏裡里裏里臟脏佈布佔占"
    "併并係系剛刚厭厌囑嘱夢梦妝妆嬌娇孿孪鬧闹違违僱雇擠挤廳厅鋒锋鈴铃鈦钛錫锡鋁铝銅铜綫线煉炼潤润濱滨滬沪瀋沈淵渊蒼苍藍蓝蘊蕴蝦虾螞蚂衆众諾诺賢贤"
    "閔闵誕诞峯峰閻阎廈厦編编頗颇穫获飾饰漢汉貳贰呂吕丟丢蠻蛮湯汤摳抠冊册則则摺折乾干帶带衞卫脫脱叄叁滲渗噹当贊赞讚赞甯宁賈贾鴿鸽鄒邹駱骆蹤踪嚮向莊庄証证畢毕儘尽氣气攏拢魯鲁樑梁紹绍賽赛並并歡欢紛纷遊游島岛桿杆豔艳艷艳"
    "鎊镑紐纽況况塗涂揹背騰腾準准鍊链礙碍註注誇夸説说強强檯台颱台唸念罈坛貝贝蓋盖韋韦鬍胡貓猫迴回篩筛釦扣設设爲为釘钉鮑鲍銖铢錶表祇只饋馈諸诸瞭了喫吃涼凉葯药暫暂譜谱覆复頓顿籤签"
)
"""Traditional characters, each before its simplified form."""
_SIMPLER: Final = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_DIALECT: Final = dict(zip("冇嘅咗佢哋唔俾畀搵睇喺嚟啲", "没的了他们不给给找看在来些", strict=True))
"""Cantonese characters, each before the one that is written for it in Mandarin."""
_PLAIN_MARKS: Final = dict(zip("“”‘’「」『』—–−〜～。、\u00a0\u3000\t", '""\'\'""""---~~.,   ', strict=True))


@cache
def _fold_char(char: str) -> str:
    """Fold one character to one character."""
    plain = _PLAIN_MARKS.get(char)
    if plain is not None:
        return plain
    narrow = unicodedata.normalize("NFKC", char)
    lower = (narrow if len(narrow) == 1 else char).lower()
    folded = lower if len(lower) == 1 else char
    return _SIMPLER.get(folded) or _DIALECT.get(folded, folded)


@lru_cache(maxsize=32)
def fold(text: str) -> str:
    """Fold width, case and script: the result is as long as the text, character for character."""
    return "".join(map(_fold_char, text)) if not text.isascii() else text.replace("\t", " ").lower()


_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def narrow(text: str) -> str:
    """Write letters, figures and marks of full width in half width, keeping case, script and every place."""
    return text if text.isascii() else text.translate(_NARROW)


_PLAIN_HAN: Final = str.maketrans(_SIMPLER)


def simplify(text: str) -> str:
    """Write traditional characters in their simplified form, keeping every place."""
    return text if text.isascii() else text.translate(_PLAIN_HAN)


def cap(text: str) -> str:
    """Cut a text to the part that is read."""
    return text[:LIMIT]


_APART: Final = Pattern(r"(?<=[\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff])")
_TOGETHER: Final = Pattern(r"[\u3400-\u9fff]{2}")


def tidy(text: str) -> str:
    """Cut a text to the part that is read, long gaps in it to three blanks or two line ends; close up 下 周 三."""
    if not text.isascii() and _APART.search(text, 0, LIMIT) and not _TOGETHER.search(text, 0, LIMIT):
        text = _APART.sub("", text[: 2 * LIMIT])
    return cap(re.sub(r"\n{3,}", "\n\n", re.sub(r"[^\S\n]{4,}", "   ", text[: 2 * LIMIT])))


HAN: Final = Pattern(r"[\u3400-\u9fff]")
"""A Chinese character."""
