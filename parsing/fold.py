"""Makes spellings equal without moving a character, so that places found in the folded text hold in the original."""

import re
import unicodedata
from functools import cache
from typing import Final

LIMIT: Final = 4_000
"""Characters of a text that are read; a message that long has said what it wants to say."""

_TRADITIONAL: Final = (
    "萬億兩個週禮點鐘後進談報價單約簽電話訪發給聯繫絡資貴錢預採購內審對產業務經總監財術門長劃場測試計據規"
    "認為變動開關關閉會議題贏輸轉類級別階段線確實現競爭選擇優惠軟體項決頭緊沒過還這說時間兒從請讓嗎誰"
    "處與親蘋難複雜舊廠區號條費負責們員書記質檢詢價貨運輸護當機構聽見覺應該種將來歲節慶國華東風樂觀"
    "鍵簡終勝擱緩壓縮結賬帳條滿頂權衛嚴謹遲銷儲灣龍達興財鑫銘鴻遠馬陳劉張楊黃趙吳孫鄭馮蔣韓許鄧蕭羅"
    "葉蘇盧鍾譚範賴龔傑輝鵬軍麗紅問驗證傳遞郵訊號碼觸詳細園標竟願備檔寫筆鬆謝極響壞補償賣買繼續環隻"
    "養導領師傅獲針顧慮損課團隊廣顯嘗啟動夠換屆擔憂穩復復雙聯絡網頁職歐圓幣塊億臺"
)
_SIMPLIFIED: Final = (
    "万亿两个周礼点钟后进谈报价单约签电话访发给联系络资贵钱预采购内审对产业务经总监财术门长划场测试计据规"
    "认为变动开关关闭会议题赢输转类级别阶段线确实现竞争选择优惠软体项决头紧没过还这说时间儿从请让吗谁"
    "处与亲苹难复杂旧厂区号条费负责们员书记质检询价货运输护当机构听见觉应该种将来岁节庆国华东风乐观"
    "键简终胜搁缓压缩结账账条满顶权卫严谨迟销储湾龙达兴财鑫铭鸿远马陈刘张杨黄赵吴孙郑冯蒋韩许邓萧罗"
    "叶苏卢钟谭范赖龚杰辉鹏军丽红问验证传递邮讯号码触详细园标竟愿备档写笔松谢极响坏补偿卖买继续环只"
    "养导领师傅获针顾虑损课团队广显尝启动够换届担忧稳复复双联络网页职欧圆币块亿台"
)
_SIMPLER: Final = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_PLAIN_MARKS: Final = dict(zip("“”‘’「」『』—–−〜～。、\u00a0\u3000\t", "\"\"''\"\"\"\"---~~.,   ", strict=True))


@cache
def _fold_char(char: str) -> str:
    """Fold one character to one character."""
    plain = _PLAIN_MARKS.get(char)
    if plain is not None:
        return plain
    narrow = unicodedata.normalize("NFKC", char)
    lower = (narrow if len(narrow) == 1 else char).lower()
    folded = lower if len(lower) == 1 else char
    return _SIMPLER.get(folded, folded)


def fold(text: str) -> str:
    """Fold width, case and script: the result is as long as the text, character for character."""
    return "".join(map(_fold_char, text)) if not text.isascii() else text.replace("\t", " ").lower()


def cap(text: str) -> str:
    """Cut a text to the part that is read."""
    return text[:LIMIT]


HAN: Final = re.compile(r"[\u3400-\u9fff]")
"""A Chinese character."""


def script_of(text: str) -> str:
    """Say which script dominates a text: `zh` when it holds any Chinese character, else `en`."""
    return "zh" if HAN.search(text) else "en"
