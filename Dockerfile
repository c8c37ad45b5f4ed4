# Builds the game and runs it on port 3000 as an unprivileged user.
FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npx turbo run build

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/packages packages
COPY --from=build /app/apps apps
RUN npm ci --omit=dev && npm cache clean --force
# Games are written down here: keep it.
RUN mkdir /data && chown node /data
ENV DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s CMD ["node", "-e", "fetch('http://localhost:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.js"]
