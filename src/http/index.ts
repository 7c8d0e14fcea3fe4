export { createHttpServer, type BatonServer, type ServerOptions } from './server.ts';
export type { HttpSettings, Maintenance, Publishing, ServerStore, Services } from './services.ts';
export { openApiDocument, type OpenApiDocument } from './openapi/document.ts';
export { routes } from './routes/index.ts';
