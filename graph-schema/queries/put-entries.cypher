UNWIND $rows AS row
MERGE (e:Entry {id: row.id})
SET e += row.properties
