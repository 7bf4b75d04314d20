UNWIND $ids AS id
MATCH (e:Entry {id: id})
DELETE e
