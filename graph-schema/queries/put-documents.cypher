// Documents by id; a property that is null is removed. The label of the kind is the only one beside :Document.
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d += row.properties
REMOVE d:Resolution:Conclusion:Directive:Decision:Program:Plan:Guideline:Notice:Letter:Telegram:Law:Decree:Circular:Report:Other
SET d:$(row.label)
