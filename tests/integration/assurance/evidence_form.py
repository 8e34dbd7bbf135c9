"""The form of one item of evidence, as a browser sends it."""


def words(**changed):
    return {"source": "read", "title": "Carers’ strategy", "version": 0, **changed}
