UNWIND $ids AS id
MATCH (b:Body {id: id})
DETACH DELETE b
