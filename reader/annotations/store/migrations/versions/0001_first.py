"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ANCHOR = ("text_digest", "start", "end", "exact", "prefix", "suffix", "section", "state")
ANNOTATION = (*ANCHOR, "style", "note", "tags", "folded", "created", "modified")
NUMBERS = {"start", "end", "length", "undone", "revision"}


def required(name: str, *constraints: sa.ForeignKey) -> sa.Column[object]:
    """A column that is never null."""
    kind = sa.Integer() if name in NUMBERS else sa.Text()
    return sa.Column(name, kind, *constraints, nullable=False)


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "document",
        sa.Column("id", sa.Text(), nullable=False),
        *map(required, ("title", "author", "location", "source_digest", "text_digest", "created")),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.create_table(
        "kept_text",
        sa.Column("digest", sa.Text(), nullable=False),
        *map(required, ("document", "length")),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        required("created"),
        sa.PrimaryKeyConstraint("digest", name="pk_kept_text"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_kept_text_document"),
    )
    op.create_table(
        "annotation",
        sa.Column("id", sa.Text(), nullable=False),
        *map(required, ("document", *ANNOTATION)),
        sa.Column("deleted", sa.Text()),
        required("revision"),
        sa.PrimaryKeyConstraint("id", name="pk_annotation"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_annotation_document"),
    )
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        *map(required, ("step", "at", "annotation", "document")),
        sa.Column("before", sa.Text()),
        *map(required, ("after", "undone")),
        sa.PrimaryKeyConstraint("seq", name="pk_change"),
    )
    op.create_table(
        "counter",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counter"),
    )
    op.execute(sa.text("INSERT INTO counter (name, value) VALUES ('revision', 0)"))
    op.create_index("ix_document_location", "document", ["location"])
    op.create_index("ix_document_source_digest", "document", ["source_digest"])
    op.create_index("ix_kept_text_document", "kept_text", ["document"])
    op.create_index("ix_annotation_document", "annotation", ["document"])
    op.create_index("ix_annotation_revision", "annotation", ["revision"])
    op.create_index("ix_change_step", "change", ["step"])
    op.create_index("ix_change_annotation", "change", ["annotation"])
    op.create_index("ix_change_undone", "change", ["document", "undone", "seq"])
