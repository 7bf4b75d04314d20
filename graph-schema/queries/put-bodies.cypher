UNWIND $rows AS row
MERGE (b:Body {id: row.id})
SET b += row.properties
