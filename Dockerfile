# The service with the browser pages. The mini-program is no part of it: it goes to WeChat (docs/OPERATIONS.md).
FROM node:24-bookworm-slim AS build
WORKDIR /linyi
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY server/embedded-mongo/package.json server/embedded-mongo/
COPY miniapp/package.json miniapp/
COPY test/package.json test/
RUN npm ci
COPY . .
RUN npx tsc -b server && npm run build:h5
# what runs needs no compiler
RUN npm ci --omit=dev --workspace server --workspace shared --workspace server/embedded-mongo

FROM node:24-bookworm-slim
# the picture of a publication is drawn with its title
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
WORKDIR /linyi
COPY --from=build /linyi/package.json ./
COPY --from=build /linyi/node_modules node_modules
COPY --from=build /linyi/shared/package.json shared/package.json
COPY --from=build /linyi/shared/dist shared/dist
COPY --from=build /linyi/server/package.json server/package.json
COPY --from=build /linyi/server/dist server/dist
COPY --from=build /linyi/server/embedded-mongo/package.json server/embedded-mongo/package.json
COPY --from=build /linyi/server/embedded-mongo/dist server/embedded-mongo/dist
COPY --from=build /linyi/miniapp/dist/h5 miniapp/dist/h5
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then((a)=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/dist/main.js"]
