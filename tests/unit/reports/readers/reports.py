"""Invented reports of an invented council, one in each shape. No sentence of a published report is in them."""

BULLETS = """\
Fenmarsh County Council adult social care preparation for assurance peer challenge report

May 2031

Summary of key findings

Fenmarsh asked for this challenge.

  1. Staff like where they work.
  2. Data is late. It needs an owner.

Background

1. The challenge was asked for by the council. It is no inspection.

The members of the peer challenge team were:

  • Ada Quill, Director of Adults, Saltway City Council
  • Cllr Bo Reed, Lead Member, Saltway City Council
  • Cy Marsh, Expert by Experience, Saltway People First
  • Di Vane, Challenge Manager, Local Government Association

2. The team was on site from 6th to 8th May 2031 and read about 80 documents. It had twenty two meetings with over one \
hundred and five different people, audited 9 case files and spent nearly 140 hours, which is 20 working days.

The four themes are:

Working with people

• Assessing needs
• Equity in experience and outcomes

Providing support

• Partnerships and communities

Key facts

£12.5m
Spent on home care
c.1,200
People with a
long-term service

Support by service

  • 70 per cent Older people
  • 30 per cent Everyone else

1. Working with People

This relates to assessing needs and to advice.

Strengths

  • Home care starts within two days of a request.
  • The carers line answers every call.
      ◦ It is open at weekends.

1. Home care starts within two days, whoever asks and wherever the request comes from.

2. Nobody waits.

For consideration

  • Which advice do people get who never ring?

3. Some people never ring.

And there are more of them each year.

2. Providing support

Strengths

  • Partners meet every month.

4. Partners meet every month in the old library.

Immediate next steps

The council will think about it. Eve Long is the main contact. Her details are:

Email: eve.long@example.org
Tel: 01632 960001

Contact details

For more please contact:

Flo Dale
Adviser
Local Government Association
Email: [email protected]
Tel: 01632 960002
"""

TITLED = """\
Preparation for Assurance Peer Challenge Report

**Fenmarsh County
Council**

May 2031

Draft

Contents

Background ........ 2
Key Messages ........ 3
Theme 1: Working with People ........ 4
Use of Money ........ 6

Background

The council asked the team to look at these areas:

- waiting times
- the front door

Key Messages

Message 1

Leaders are trusted.

Message 2

Money is tight.

Theme 1: Working with People

Strengths

Quick Starts: Home care begins within days and the people who need it can count on

it, as the audit shows.

More of this would help others.

The **carers line** is answered day and night.

Considerations

**Advice.** People who never ring get none.

The team saw three kinds of advice: a leaflet, a page and a talk, of which this is the first to end:

- a leaflet
- a page

The council asked the team to comment on the work of night services

Strengths

Night Nurses: They come when called.

Considerations

Who Pays

Nobody could say.

Use of Money

Strengths

Planning

Budgets: They are set in time.

Theme 4: Leadership

Strengths

Steady Hands: Leaders stay.

Recommendations

Recommendation 1: Write the plan down.
Recommendation 2: Tell people.
"""

NARRATIVE = """\
Fenmarsh County Council peer challenge

Executive summary

1. There is a plan, and people know it.

2. The plan needs dates.

1. How the local authority works with people

Assessing needs: We maximise the effectiveness of people’s care and treatment by assessing and reviewing their health, \
care, wellbeing and communication needs with them.

  • I am supported to plan ahead for important changes in my life that I can anticipate

Quality statements and I-statements from the guidance of the regulator

3. Groups meet and are heard.

They also write.

4. Reviews are late:

  • in the east
  • in the west

Waiting lists

5. Lists are long.

4. Leadership

6. Leaders are new.

Preparing for assurance

7. Rooms were warm.

Recommendations

The team suggests:

8. Set dates.

9. Name owners.

With thanks to all.
"""

CQC_PAGE = """\
Fenmarsh County Council: local authority assessment

Published: 3 June 2031 Page last updated: 4 June 2031

Downloads

Overall summary

Local authority rating and score

  • Fenmarsh County Council
    Requires improvement
Fenmarsh County Council scored 56 out of 100 overall

Quality statement scores

  • Assessing needs
    Score: 2
  • Supporting people to lead healthier lives
    Score: 3

Summary of people's experiences

People told us that they wait.

Theme 1: How Fenmarsh County Council works with people

This theme includes these quality statements:

  • Assessing needs
  • Supporting people to live healthier lives

Assessing needs

Score: 2

2 - Evidence shows some shortfalls

What people expect

I have care and support that is co-ordinated, and everyone works well together and with me

The local authority commitment

We maximise the effectiveness of people’s care and treatment by assessing and reviewing their health, care, wellbeing \
and communication needs with them.

Key findings for this quality statement

Assessment arrangements

People waited for months. Some gave up.

Others did not.

Support for unpaid carers

Carers were heard.
"""
