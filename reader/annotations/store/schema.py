"""The tables, in types that SQLite and PostgreSQL share; times are ISO 8601 text in UTC."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

HEAD = "0002"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

document = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("location", Text, nullable=False, index=True),
    Column("source_digest", Text, nullable=False, index=True),
    Column("text_digest", Text, nullable=False),
    Column("created", Text, nullable=False),
)

# A snapshot of each text that carries marks: what their offsets refer to.
kept_text = Table(
    "kept_text",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False, index=True),
    Column("length", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("created", Text, nullable=False),
)

annotation = Table(
    "annotation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False, index=True),
    Column("text_digest", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("style", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("deleted", Text),
    Column("revision", Integer, nullable=False, index=True),
)

# Every place that a mark ever had, so that a text that returns has its marks exactly.
place = Table(
    "place",
    metadata,
    Column("annotation", Text, ForeignKey("annotation.id"), primary_key=True),
    Column("text_digest", Text, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("state", Text, nullable=False),
)

# What was done: `before` and `after` are rows of `annotation` as JSON. `step` is one for
# all rows of one action; `undone` is 0 done, 1 taken back, 2 taken back for good.
change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("step", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("annotation", Text, nullable=False, index=True),
    Column("document", Text, nullable=False),
    Column("before", Text),
    Column("after", Text, nullable=False),
    Column("undone", Integer, nullable=False),
)
Index("ix_change_undone", change.c.document, change.c.undone, change.c.seq)

counter = Table(
    "counter",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
)
