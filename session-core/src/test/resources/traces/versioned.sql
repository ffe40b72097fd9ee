CREATE TABLE documents (
  id {id},
  title VARCHAR(40) NOT NULL,
  pages INTEGER,
  version_id INTEGER NOT NULL);
CREATE TABLE paragraphs (
  id {id},
  body VARCHAR(60) NOT NULL,
  document_id INTEGER NOT NULL REFERENCES documents (id));
