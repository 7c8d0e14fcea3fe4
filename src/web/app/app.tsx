import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Skeleton } from '../ui/index.ts';
import { Boundary } from './boundary.tsx';
import { NotFoundPage } from './not-found.tsx';
import { routes } from './routes.tsx';
import { Shell } from './shell.tsx';

/** The frame with the page of the address in it. */
export function App() {
  const [location] = useLocation();
  return (
    <Shell>
      <Boundary resetKey={location}>
        <Suspense fallback={<PageSkeleton />}>
          <Switch>
            {routes.map(({ path, page: Page }) => (
              <Route key={path} path={path}>
                {(params) => <Page {...params} />}
              </Route>
            ))}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  );
}

function PageSkeleton() {
  return (
    <div style={{ padding: 24 }}>
      <Skeleton lines={8} />
    </div>
  );
}
