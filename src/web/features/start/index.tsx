import { Redirect } from 'wouter';

/** The address without a page leads to the inbox: what is mine now. */
export function StartPage() {
  return <Redirect to="/inbox" replace />;
}
