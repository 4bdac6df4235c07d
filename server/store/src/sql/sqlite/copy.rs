//! What an SQLite file says of its own tables.

/// Every column of every table, by table and name.
pub(in crate::sql) const COLUMNS: &str = "SELECT t.name, c.name, c.type, c.pk
     FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> '_sqlx_migrations'
     ORDER BY t.name, c.name";

/// Which table refers to which.
pub(in crate::sql) const REFERENCES: &str = "SELECT DISTINCT t.name, f.\"table\"
     FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'";
