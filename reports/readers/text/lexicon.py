"""Words that praise what is, and words that look ahead at what could be; a star stands for any ending of a word.

A heading says with one word which side it is of; the text of a finding says it less surely, so it has words of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Lexicon:
    """Weights → words. `praise` counts below nothing, `ahead` above it."""

    praise: dict[float, str]
    ahead: dict[float, str]

    def weight(self, word: str) -> float:
        """How a folded word leans by itself: 0 for most."""
        whole, begun = self._weights
        if word in whole:
            return whole[word]
        found = self._beginning.match(word)
        return begun[found[0]] if found else 0.0

    @cached_property
    def _weights(self) -> tuple[dict[str, float], dict[str, float]]:
        whole: dict[str, float] = {}
        begun: dict[str, float] = {}
        for sign, groups in ((-1, self.praise), (1, self.ahead)):
            for weight, names in groups.items():
                for name in names.split():
                    (begun if name.endswith("*") else whole)[name.rstrip("*")] = sign * weight
        return whole, begun

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile("|".join(sorted(self._weights[1], key=len, reverse=True)))


HEADINGS = Lexicon(
    praise={
        2: """strength* proud pride brilliant* excel* impress* celebrat* success* outstanding* shine* shining glow*
              thriv* exemplar* achiev* plus pluses admir* applau* prais* congratulat* positiv* merit* asset* commend*
              delight* flourish* strong strongly""",
        1: """good great well best bright* liked like enjoy* notabl* confiden* solid secure* keep hold sustain*
              maintain* preserv* retain* enabl* help helps helping star stars green effectiv* robust* matur* trust*
              valued passion* commit* dedicat* enthus* skill* embed* timely prompt* warm* welcom* inspir* highlight*
              high credit rely reliab* foundation* build building standout stood struck working works progress* track
              love* creativ* innovat* gain* earn* favourite* firm* happy pleas* sound steady wins win top place secured
              encouraging encouraged advantage* already bank benefits""",
    },
    ahead={
        2: """consider* explor* improv* recommend* gap gaps barrier* challeng* weak* concern* risk* rethink* rework*
              wish wishes wonder* suggest* grow grows growing growth missing lack* hinder* minus* caution* problem*
              obstacle* question* query queries blind struggl* shortfall* shortcoming* worr* contemplat* reflect*
              curious* curiosit* mus* ponder* puzzl* untapped unmet amber red opportunit* scope frustrat* deficit*
              hurdle* encourage encourages priorit* lag lags lagging
              stretch* reconsider* redesign* refresh* needs needed yet thought thoughts tackl* strengthen* fix*
              develop* enhance* unfinished bolder hinders holds lean""",
        0.5: "could might may would should",
        1: """further more next change* differently start less low lower until unless
              long delay* wait* late slow* limited patch* difficult* attention work room focus address future enquir*
              inquir* ahead towards pause test tests push harder start starting stop even better need look attend
              watch still think invest* now issue* pressure* review* todo to-do strive aim aims ask asks adjust*""",
    },
)

TEXTS = Lexicon(
    praise={
        1.5: """strong strongly proud pride excellen* impress* success* outstanding effectiv* positiv* praised
                committed passion* dedicated enthus* knowledgeable well-established thriv* exemplar* robust* mature
                trusted trust valued respected warm warmly innovat* skilled celebrat* commend*""",
        1: """good great well clear clearly embedded timely prompt* quick quickly friendly stable visible consistently
              improved reduced listened helped supportive established understand understands understood know knows known
              together honest open confident confidently evident evidence rich highly real shared everyone nobody
              praise welcom* valuable responsive proactive* compassion* benefitted enabled enables""",
        0.5: """has have had told says said describe described saw found heard feel felt supported supports meets met
                every always each regular regularly early now rebuilt same leads led works working""",
    },
    ahead={
        2: """consider considering explore exploring should wish recommend* further inconsisten* unclear gap gaps
              unaware overdue fragment* lack lacks lacking variab* patchy struggl* confus* scope opportunity
              opportunities backlog* insufficient* uncertain* unsure shortfall* duplicat*""",
        1: """could might may would need needs needed not no never nor yet cannot few fewer limited delay* wait waiting
              waits late slow slower difficult* varies vary varied long longer risk risks improve improving strengthen
              better more only rarely seldom sometimes barrier* challeng* pressure* concern* without rather depends
              depend dependent weak* missing absent hard harder little unable less until still how whether
              reliance relies too many poor poorly isolated unmet outdated manual old""",
        0.5: """next plan plans ensure review developing develop make so that future clarify explain set where all""",
    },
)

COMMANDS = frozenset(
    """accelerate add address agree align articulate ask assess assure be bring broaden build capture carry challenge
    check clarify close collect communicate complete confirm connect consider consolidate consult continue coordinate
    create decide deepen define deliver describe design develop do draw embed encourage engage ensure establish evaluate
    evidence examine expand explain explore extend finalise find finish focus follow formalise free fund get give go
    grow harness hear help identify implement improve include increase inform introduce invest invite involve join keep
    know launch lead learn let link listen look maintain make map maximise measure monitor move name offer open
    organise pay plan prepare press prioritise produce progress promote protect prove provide publish pull push put
    raise reach recognise reconsider record recruit reduce refine reflect refresh remind remove replace report resolve
    rethink return review revisit rewrite roll run secure see seek set share shift show simplify speed spell spread
    start step stop streamline strengthen stretch support sustain take talk target tell test think tighten track train
    turn understand undertake update use utilise value weigh widen work write""".split()
)
"""With one of these begins what somebody is asked to do."""

MODALS = frozenset("could should might may would".split())
"""What is praised after one of these is not there yet, unless it is to be kept."""

KEPT = frozenset("proud pride keep hold sustain maintain preserve retain celebrate rely continue build".split())

DOUBTS = frozenset("not no never less without isnt arent wasnt doesnt dont hardly nor cannot wont".split())
"""These turn what is said behind them."""

PLAIN = frozenset(
    """a about again all also an and another any are area areas as aspect aspects at authority be because been being
    both but by can care carer carers column council councils did do does doing done draw drawing due each food
    for found from get go goes going had has have headline headlines heard here honest how i idea ideas
    identified if in into is it its key let light lights line lines list local main many member members moment
    moments most much n name noted of off on one or other our out over own part partner partners parts peer
    peers people person point points practice practices quality really reason reasons resident residents said
    saw see seen service services she side sign signs so social some somewhere spot spots staff statement step
    steps stories story summary support team teams that the their them theme there these they thing things this
    those time to told two up us very want wanted was we were what whats when where which while who whom why
    will with within you your""".split()
)
"""Words that a heading of a side may hold beside those that lean. Any other word gives a heading a subject."""
