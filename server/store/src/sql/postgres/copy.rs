//! What a PostgreSQL database says of its own tables.

/// Every column of every table, by table and name.
pub(in crate::sql) const COLUMNS: &str = r#"SELECT t.relname COLLATE "C", c.attname COLLATE "C", format_type(c.atttypid, NULL),
            CAST(coalesce(array_position(CAST(i.indkey AS SMALLINT[]), c.attnum) + 1, 0) AS BIGINT)
     FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
          LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
     WHERE t.relkind = 'r' AND t.relnamespace = CAST(current_schema() AS regnamespace)
           AND t.relname <> '_sqlx_migrations'
     ORDER BY t.relname COLLATE "C", c.attname COLLATE "C""#;

/// Which table refers to which.
pub(in crate::sql) const REFERENCES: &str = "SELECT DISTINCT a.relname, b.relname
     FROM pg_constraint f JOIN pg_class a ON a.oid = f.conrelid JOIN pg_class b ON b.oid = f.confrelid
     WHERE f.contype = 'f' AND f.connamespace = CAST(current_schema() AS regnamespace)";
