"""Alembic's migrations, run only for a store that an older Piyue made."""
