"""Run migrations on the connection that the store gives."""

from alembic import context

from reader.annotations.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
