export { createHttpServer, type BatonServer, type ServerOptions } from './server.ts';
export type {
  BackupFile,
  Health,
  HttpSettings,
  Maintenance,
  Publishing,
  ServerStore,
  Services,
  Simulation,
  Simulations,
  WorkerState,
} from './services.ts';
export type {
  SimulatedMessage,
  SimulatedPayout,
  SimulationSetting,
  SimulationStep,
} from './simulating/simulations.ts';
export { openApiDocument, type OpenApiDocument } from './openapi/document.ts';
export { routes } from './routes/index.ts';
