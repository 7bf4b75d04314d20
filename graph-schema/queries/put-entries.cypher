// Equal entries stay as they are: writing them would index their words again.
UNWIND $rows AS row
MERGE (e:Entry {id: row.id})
WITH e, row
WHERE coalesce(e.hash, '') <> row.properties.hash
SET e = row.properties
