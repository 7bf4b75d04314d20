// Which of these bodies are held, and their checksums.
UNWIND $ids AS id
MATCH (b:Body {id: id})
RETURN b.id AS id, b.hash AS node
