import type { Services } from '../services.ts';
import type { DispatcherOptions } from './dispatcher.ts';
import { identify } from './identify.ts';

/** Requests carried out over the services as they are, by who sends them. */
export function realPlace(services: Services): DispatcherOptions['placeOf'] {
  const place = {
    services,
    identify: identify.bind(undefined, services),
  } as const;
  return (_request, path) => ({ ...place, path, handle: (route, call) => route.handle(call) });
}
