"""Places that a mark had in other versions of its text."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table, with the place that each mark has now."""
    op.create_table(
        "place",
        sa.Column("annotation", sa.Text(), nullable=False),
        sa.Column("text_digest", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("annotation", "text_digest", name="pk_place"),
        sa.ForeignKeyConstraint(["annotation"], ["annotation.id"], name="fk_place_annotation"),
    )
    op.execute(
        sa.text('INSERT INTO place SELECT id, text_digest, start, "end", state FROM annotation')
    )
