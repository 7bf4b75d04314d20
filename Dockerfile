# The service in a small image: built in one stage, run in another as a user without rights on a file system that is not
# written to. DATA_DIR is the one place it writes, and only without NEO4J_URI.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
RUN npm ci
COPY src ./src
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/directive-lineage
WORKDIR /app
RUN install -d -o node -g node /var/lib/directive-lineage
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY seed ./seed
COPY graph-schema ./graph-schema
USER node
EXPOSE 3000
VOLUME /var/lib/directive-lineage
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "dist/server.js"]
