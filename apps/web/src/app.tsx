import { Announcer } from "./announce.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Home } from "./home/home.tsx";
import { lazy } from "./lazy.tsx";
import { useRoute } from "./router.ts";

const RoomPage = lazy(() => import("./room/room-page.tsx").then((module) => module.RoomPage));
const WatchPage = lazy(() => import("./room/watch-page.tsx").then((module) => module.WatchPage));
const ScoresPage = lazy(() => import("./scores/scores-page.tsx").then((module) => module.ScoresPage));
const ReplayPage = lazy(() => import("./replay/replay-page.tsx").then((module) => module.ReplayPage));
const NoPage = lazy(() => import("./screens/lost.tsx").then((module) => module.NoPage));

function Page() {
  const route = useRoute();
  switch (route.name) {
    case "home":
      return <Home />;
    case "room":
      return <RoomPage key={route.code} code={route.code} />;
    case "watch":
      return <WatchPage key={route.code} code={route.code} />;
    case "scores":
      return <ScoresPage span={route.span} />;
    case "replay":
      return <ReplayPage key={route.id} id={route.id} drawing={route.drawing} />;
    case "nowhere":
      return <NoPage />;
  }
}

export function App() {
  return (
    <>
      <ErrorBoundary>
        <Page />
      </ErrorBoundary>
      <Announcer />
    </>
  );
}
