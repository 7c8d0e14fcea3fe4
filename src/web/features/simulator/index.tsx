export { SimulationPage } from './simulation-page.tsx';
export { SimulatorPage } from './simulator-page.tsx';
