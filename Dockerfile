# docker build -t zhanggui .
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/console/package.json apps/console/
COPY apps/widget/package.json apps/widget/
COPY packages/client/package.json packages/client/
COPY scripts/link-command.mjs scripts/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build -w apps/widget && npm run build -w apps/console && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DEMO=false
WORKDIR /app
COPY --from=build --chown=root:root /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# For processes with the role web; a worker answers no requests (compose.yaml switches this off there).
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "server/cli.ts"]
CMD ["serve"]
