// fastify's CommonJS requires this ES module. Node (from 20.19) does so; jest does only from Node 24.9, so Node is asked.
module.exports = process.getBuiltinModule('node:module').createRequire(__filename)('content-disposition');
