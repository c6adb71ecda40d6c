import type { Route } from "../route.ts";
import { accountRoutes } from "./accounts.ts";
import { analoguesRoute } from "./analogues.ts";
import { answerRoutes } from "./answers.ts";
import { commentRoutes } from "./comments.ts";
import { coverageRoute } from "./coverage.ts";
import { documentRoutes } from "./documents.ts";
import { factsRoute } from "./facts.ts";
import { forecastRoutes } from "./forecasts.ts";
import { healthRoute } from "./health.ts";
import { importsRoute } from "./imports.ts";
import { logRoutes } from "./log.ts";
import { modelRoutes } from "./model.ts";
import { movesRoute } from "./moves.ts";
import { networksRoute } from "./networks.ts";
import { pairsRoute } from "./pairs.ts";
import { panelsRoute } from "./panels.ts";
import { rankingsRoute } from "./rankings.ts";
import { reportsRoute } from "./reports.ts";
import { sessionRoutes } from "./session.ts";
import { sourcesRoute } from "./sources.ts";
import { stateRoute } from "./state.ts";
import { statesRoute } from "./states.ts";
import { tokenRoutes } from "./tokens.ts";
import { trianglesRoute } from "./triangles.ts";
import { whatIfRoute } from "./what-if.ts";

/** Every route of the interface. A new one is a file and a line here. */
export const ROUTES: readonly Route[] = [
  healthRoute,
  statesRoute,
  ...answerRoutes,
  whatIfRoute,
  trianglesRoute,
  analoguesRoute,
  factsRoute,
  rankingsRoute,
  movesRoute,
  sourcesRoute,
  reportsRoute,
  ...documentRoutes,
  importsRoute,
  pairsRoute,
  panelsRoute,
  stateRoute,
  networksRoute,
  coverageRoute,
  ...modelRoutes,
  ...forecastRoutes,
  ...commentRoutes,
  ...logRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...tokenRoutes,
];
