"""The glossary that the lines of a report make."""

from reports.acronyms.explaining import stands_for
from reports.acronyms.glossary import Entry, Source, glossary
from reports.acronyms.known import everyday, for_stress, of_the_field


def made(*lines, typed=None, **others):
    return glossary(lines, typed=typed or {}, **others)


def test_by_the_alphabet_with_counts_and_where_the_meaning_comes_from():
    assert made("The VCSE sector and the ZQB.", "DoLS: the Zonal Quality Board (ZQB).", "An AMHP; AMHPs.") == (
        Entry("AMHP", 2, "Approved Mental Health Professional", Source.FIELD),
        Entry("DoLS", 1, "Deprivation of Liberty Safeguards", Source.FIELD),
        Entry("VCSE", 1, "Voluntary, community and social enterprise", Source.FIELD),
        Entry("ZQB", 2, "Zonal Quality Board", Source.TEXT, ("Zonal Quality Board",)),
    )


def test_the_text_goes_before_the_field_and_what_was_typed_before_both():
    line = "a market sustainability plan (MSP)"
    assert made(line)[0].meaning == "Market sustainability plan"
    (typed,) = made(line, typed={"MSP": "Ours"})
    assert typed == Entry("MSP", 1, "Ours", Source.TYPED, ("market sustainability plan",))
    assert made("The MSP", typed={"MSP": ""})[0].source is Source.FIELD


def test_two_meanings_in_one_text():
    (entry,) = made("adult social care (ASC)", "autism spectrum condition (ASC)")
    assert entry.told == ("adult social care", "autism spectrum condition")
    assert entry.meaning == "Adult social care"


def test_what_is_unknown_has_no_meaning_and_is_not_printed():
    (entry,) = made("The ZQB met.")
    assert (entry.meaning, entry.source, entry.is_printed) == ("", Source.NOWHERE, False)


def test_what_is_left_out_is_not_printed():
    assert [entry.is_printed for entry in made("The CQC and the DASS", left_out=["CQC"])] == [False, True]


def test_letters_of_names_are_none():
    names = ("BCP Council", "Rowan Ashby", "JJ Winter")
    assert made("BCP asked RA and JJ.", names=names) == ()
    assert [one.acronym for one in made("Random access (RA) at BCP", names=names)] == ["RA"]
    assert [one.acronym for one in made("An OT", names=("Olive Tree",))] == ["OT"]


def test_signs_in_names():
    names = ("London Borough of Brook and Fell", "East & North Hexshire Council")
    assert made("The B&F offer in E&NH.", names=names) == ()
    assert [one.acronym for one in made("A B&F offer, an F&B and an E&N.", names=names[:1])] == ["E&N", "F&B"]
    assert [one.meaning for one in made("Board and finance (B&F)", names=names)] == ["Board and finance"]
    assert made("L&D in the borough", names=("Lowland and Dale Council",)) == ()


def test_a_word_that_is_typed_in_small_letters_too_was_meant_loud():
    assert made("People WAIT. They wait long.") == ()
    assert [one.acronym for one in made("People WAIT.")] == ["WAIT"]


def test_what_everybody_knows_is_listed_only_with_a_meaning():
    assert [one.acronym for one in made("An IT system of the NHS, in PDF, with a Q&A")] == ["NHS"]
    assert [one.meaning for one in made("The SEND team was at A&E on Monday")] == [
        "Accident and emergency", "Special educational needs and disabilities",
    ]  # fmt: skip


def test_the_list_of_the_field():
    """One meaning each, no plurals, sentence case, and the letters are those of the words where it is no paraphrase."""
    meanings = of_the_field()
    assert 80 <= len(meanings) <= 130
    assert list(meanings) == sorted(meanings, key=str.casefold)
    assert all(meaning == meaning.strip() and meaning[0].isupper() for meaning in meanings.values())
    paraphrased = {acronym for acronym, meaning in meanings.items() if not stands_for(acronym, meaning)}
    assert paraphrased == PARAPHRASED
    assert not meanings.keys() & for_stress()
    assert "NHS" in everyday()


PARAPHRASED = set("CHC FNC LeDeR MCA MHA NHSE NICE OT PIPOT ROVI S117 S42 S75 STOMP".split())
