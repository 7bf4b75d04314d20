UNWIND $rows AS row
MERGE (e:Entry {id: row.id})
WITH e, row
WHERE coalesce(e.hash, '') <> row.hash
SET e = row
