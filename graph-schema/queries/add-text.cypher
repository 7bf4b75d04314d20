// Keeps a text once; it gets the next number.
MERGE (l:Lock {id: 'texts'})
SET l.sequence = coalesce(l.sequence, 0) + 1
MERGE (t:Text {sha256: $sha256})
ON CREATE SET t.name = $name, t.bytes = $bytes, t.text = $text, t.sequence = l.sequence
RETURN t.sequence = l.sequence AS added
