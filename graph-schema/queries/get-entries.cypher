UNWIND $ids AS id
MATCH (e:Entry {id: id})
RETURN e.data AS data, e.hash AS hash
