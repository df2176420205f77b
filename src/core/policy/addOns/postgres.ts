import { NAMED_ONCE, NOTHING_ADDED, type AddOn } from "./model";

/** Commands for a PostgreSQL database. */
export const postgres: AddOn = {
  ...NOTHING_ADDED,
  id: "postgres",
  shownBy: NAMED_ONCE,
  commands: {
    backup: 'pg_dump --format=custom --file="$BACKUP_FILE" "$DATABASE_URL"',
    migrate: 'psql "$DATABASE_URL" --single-transaction --set ON_ERROR_STOP=1 --file "$UP_MIGRATION"',
    "revert-migration":
      'psql "$DATABASE_URL" --single-transaction --set ON_ERROR_STOP=1 --file "$DOWN_MIGRATION"',
  },
};
