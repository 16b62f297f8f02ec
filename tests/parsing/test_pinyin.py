"""Chinese names, typed in letters."""

import pytest

from parsing import Known, read_update
from parsing.pinyin import spellings
from parsing.readings_zh import SOUNDS
from tests.parsing.draw_readings import module, pairs_of, sounds_of, toneless
from tests.parsing.reading import KNOWN, WEDNESDAY

NAMES = Known(
    names=(*KNOWN.names, "长江银行", "重庆乐行", "立威科技", "吕梁", "北京安达信有限公司", "鑫睿电子", "爱尔眼科"),
    aliases={"老东家": "Globex"},
)


def sure(text: str) -> str | None:
    return read_update(text, WEDNESDAY, NAMES).opportunity.name


def asked(text: str) -> tuple[str, ...]:
    return read_update(text, WEDNESDAY, NAMES).opportunity.candidates


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("beichen sent quote, next Wed 3pm", "北辰科技"),
        ("Beichen 15w", "北辰科技"),
        ("bei chen 要报价", "北辰科技"),
        ("BeiChenKeJi A", "北辰科技"),
        ("bckj 15万", "北辰科技"),
        ("called beichen, sent quote", "北辰科技"),
        ("发报价给beichen,周五电话", "北辰科技"),
        ("xinrui 催合同", "鑫睿电子"),
        ("andaxin 催合同", "北京安达信有限公司"),
        ("laodongjia 催合同", "Globex"),
    ],
)
def test_a_chinese_name_is_found_by_its_sound(text: str, name: str) -> None:
    assert sure(text) == name


@pytest.mark.parametrize("typed", ["changjiang", "zhangjiang", "cjyh", "zjyx", "chang jiang yin hang"])
def test_a_character_of_several_readings_is_found_by_each(typed: str) -> None:
    assert sure(f"{typed} 10万") == "长江银行"


@pytest.mark.parametrize("typed", ["lvliang", "luliang", "lv liang"])
def test_the_umlaut_is_typed_as_v_or_as_u(typed: str) -> None:
    assert sure(f"{typed} A") == "吕梁"


def test_the_words_behind_the_name_are_the_note() -> None:
    assert read_update("bei chen: sent quote", WEDNESDAY, NAMES).note == "sent quote"


@pytest.mark.parametrize("text", ["met Li Wei today", "li wei called", "Liwei said yes", "called li wei, sent quote"])
def test_what_may_be_a_persons_name_is_asked_about_and_kept_as_a_contact(text: str) -> None:
    assert (sure(text), asked(text)) == (None, ("立威科技",))


def test_initials_that_could_be_a_word_are_asked_about() -> None:
    assert (sure("aeyk A"), asked("aeyk A")) == (None, ("爱尔眼科",))


@pytest.mark.parametrize(
    "text", ["call them, he can chat", "sent the beichen", "we can meet", "bc 报价", "the ad is live"]
)
def test_english_words_and_short_ones_are_no_chinese_names(text: str) -> None:
    assert (sure(text), asked(text)) == (None, ())


def test_a_name_written_out_is_preferred_to_one_that_sounds_so() -> None:
    assert sure("beichen or Globex? Globex called") == "Globex"


def test_two_names_that_sound_the_same_are_asked_about() -> None:
    known = Known(names=("北辰科技", "北晨科技"))
    assert read_update("beichen 15万", WEDNESDAY, known).opportunity.candidates == ("北辰科技", "北晨科技")


def test_a_name_with_a_character_that_has_no_reading_is_not_spelled() -> None:
    assert (spellings("㐀"), spellings("acme")) == ((), ())


def test_the_table_is_drawn_from_lines_of_unihan() -> None:
    rows = ["U+5317\tkTGHZ2013\t014.050:běi", "U+7EFF\tkTGHZ2013\t225.010:lù 227.060:lǜ", "U+7EFF\tkMandarin\tlǜ"]
    rows += ["U+77FD\tkMandarin\txì", "U+3400\tkMandarin\tqiū", "U+5317\tkCantonese\tbak1"]
    assert sounds_of("\n".join(rows)) == {"bei": ["北"], "lu": ["绿"], "lv": ["绿"], "xi": ["矽"]}
    assert (toneless("nǚ"), toneless("ḿ")) == ("nv", "m")


def test_the_simplified_forms_are_drawn_from_lines_of_unihan_for_what_is_not_in_use_itself() -> None:
    readings = "U+5317\tkTGHZ2013\t014.050:běi\nU+4E9A\tkTGHZ2013\t419.040:yà\nU+4E7E\tkTGHZ2013\t291.010:qián"
    variants = "U+4E9E\tkSimplifiedVariant\tU+4E9A\nU+4E7E\tkSimplifiedVariant\tU+5E72\nU+9ED1\tkZVariant\tU+9ED2"
    assert pairs_of(variants, readings) == "亞亚"
    assert module("", "亞亚", "note") == '    "亞亚"\n)\n"""note"""\n'


def test_a_name_is_found_in_either_script() -> None:
    known = Known(names=("亞洲圖騰", "鼎泰遼遠礦業", "龙腾锦鲤"))
    for typed, name in (("亚洲图腾", "亞洲圖騰"), ("鼎泰辽远矿业", "鼎泰遼遠礦業"), ("龍騰錦鯉", "龙腾锦鲤")):
        assert read_update(f"{typed} 报价", WEDNESDAY, known).opportunity.name == name


def test_the_common_characters_all_have_a_reading() -> None:
    plain = [bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA)]
    assert set(plain) <= set(SOUNDS)
