// Which of these documents are held, and their checksums.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.hash AS node, d.contentHash AS contents
