import GRDB

extension RecordStore {
  /// All steps from an empty file to the present tables. A step that has been published is never
  /// changed; a new form is a new step.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: records, versions and changes") { database in
      try database.execute(sql: firstTables)
    }
    migrator.registerMigration("2: identity") { database in
      try database.execute(sql: identityTable)
    }
    migrator.registerMigration("3: keys of sources, undone imports") { database in
      try database.execute(sql: keyTable)
    }
    migrator.registerMigration("4: fetched addresses") { database in
      try database.execute(sql: fetchTable)
    }
    migrator.registerMigration("5: keys before each import") { database in
      try database.execute(sql: keyChangeTable)
    }
    migrator.registerMigration("6: what texts are alike by") { database in
      try database.execute(sql: likenessTables)
    }
    return migrator
  }

  /// Dates are ISO 8601 in UTC, to the second. Bodies are records in their JSON form.
  private static let firstTables = """
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      date TEXT NOT NULL,
      what TEXT NOT NULL
    ) STRICT;

    CREATE TABLE records (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      change INTEGER NOT NULL,
      created TEXT NOT NULL,
      updated TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recordsByState ON records (state, id);

    CREATE TABLE changes (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      record TEXT NOT NULL REFERENCES records (id) DEFERRABLE INITIALLY DEFERRED,
      version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      import INTEGER NOT NULL REFERENCES imports (id),
      date TEXT NOT NULL
    ) STRICT;
    CREATE INDEX changesByImport ON changes (import);

    CREATE TABLE versions (
      record TEXT NOT NULL REFERENCES records (id) DEFERRABLE INITIALLY DEFERRED,
      version INTEGER NOT NULL,
      change INTEGER NOT NULL REFERENCES changes (sequence),
      fields TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (record, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE provenance (
      record TEXT NOT NULL,
      version INTEGER NOT NULL,
      rank INTEGER NOT NULL,
      field TEXT NOT NULL,
      value TEXT,
      basis TEXT NOT NULL,
      source TEXT NOT NULL,
      place TEXT,
      section TEXT,
      words TEXT,
      inRecord INTEGER NOT NULL,
      PRIMARY KEY (record, version, rank),
      FOREIGN KEY (record, version) REFERENCES versions (record, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sources (
      path TEXT PRIMARY KEY,
      digest TEXT NOT NULL,
      context TEXT NOT NULL,
      record TEXT NOT NULL,
      version INTEGER NOT NULL,
      FOREIGN KEY (record, version) REFERENCES versions (record, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sourcesByRecord ON sources (record);

    CREATE TABLE addresses (
      language TEXT NOT NULL,
      slug TEXT NOT NULL,
      record TEXT NOT NULL REFERENCES records (id),
      since INTEGER NOT NULL REFERENCES changes (sequence),
      isCurrent INTEGER NOT NULL,
      PRIMARY KEY (record, language, slug)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX addressesBySlug ON addresses (slug, language);
    """
  /// By what identifier or address the source of a record is known; which import another took back.
  private static let keyTable = """
    CREATE TABLE sourceKeys (
      key TEXT PRIMARY KEY,
      record TEXT NOT NULL REFERENCES records (id),
      role TEXT NOT NULL,
      digest TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sourceKeysByRecord ON sourceKeys (record);
    ALTER TABLE imports ADD COLUMN undoes INTEGER REFERENCES imports (id);
    """

  /// Derived from the records up to a change, and made anew where it was made with another taxonomy;
  /// see ``LikenessTable``.
  private static let likenessTables = """
    CREATE TABLE likenessTexts (
      number INTEGER PRIMARY KEY,
      record TEXT NOT NULL UNIQUE,
      traits TEXT NOT NULL
    ) STRICT;
    CREATE TABLE likenessKeys (
      key INTEGER NOT NULL,
      text INTEGER NOT NULL REFERENCES likenessTexts (number),
      PRIMARY KEY (key, text)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE likenessState (taxonomy TEXT NOT NULL, change INTEGER NOT NULL) STRICT;
    """

  /// What stood in `sourceKeys` before an import changed it; empty columns where nothing did.
  private static let keyChangeTable = """
    CREATE TABLE keyChanges (
      import INTEGER NOT NULL REFERENCES imports (id),
      key TEXT NOT NULL,
      record TEXT,
      role TEXT,
      digest TEXT,
      PRIMARY KEY (import, key)
    ) STRICT, WITHOUT ROWID;
    """

  /// What is remembered of addresses, so that only what is new is fetched.
  private static let fetchTable = """
    CREATE TABLE fetches (
      address TEXT PRIMARY KEY,
      entityTag TEXT,
      lastModified TEXT,
      until TEXT
    ) STRICT, WITHOUT ROWID;
    """

  /// One row: a name that no other store has.
  private static let identityTable = """
    CREATE TABLE identity (id TEXT NOT NULL) STRICT;
    INSERT INTO identity VALUES (lower(hex(randomblob(16))));
    """
}
