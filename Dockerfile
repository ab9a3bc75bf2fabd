# Debian, not Alpine: the same glibc as everywhere else. The database is another container (compose.yaml).
FROM node:24-bookworm-slim AS built
WORKDIR /plenary
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /plenary
COPY --from=built --chown=node:node /plenary .
RUN mkdir data && chown node:node data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 DATA_PATH=/plenary/data
VOLUME /plenary/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the process that gets the signals
CMD ["node", "server/bin/start.mjs"]
