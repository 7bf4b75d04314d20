// Texts that came after one, in the order in which they came.
MATCH (t:Text)
WHERE t.sequence > $after
RETURN t.sha256 AS sha256, t.name AS name, t.bytes AS bytes, t.text AS text, t.sequence AS sequence
ORDER BY t.sequence
LIMIT $most
