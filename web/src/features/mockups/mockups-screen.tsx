import { Keyboard, Shirt } from "lucide-react";
import { Suspense, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { useKeys } from "../../lib/keyboard.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { picturePath } from "../../lib/paths.ts";
import { mockupStrings as strings } from "../../strings/mockups.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { PicturePicker } from "../picking/picture-picker.tsx";
import { DeskSkeleton } from "./desk-skeleton.tsx";
import { formatMockupsUrl, type MockupsUrl, parseMockupsUrl } from "./mockups-url.ts";
import { ThingChoice } from "./panel/thing-choice.tsx";
import { useGround } from "./stage/use-ground.ts";

const ChosenPicture = lazyPart(() => import("./chosen-picture.tsx"));
const MockupKeys = lazyPart(() => import("./mockup-keys.tsx"));

/** A picture on the things it is printed on. */
export function MockupsScreen() {
  const [params, setParams] = useSearchParams();
  const [isChoosing, setChoosing] = useState(false);
  const ground = useGround();
  const url = parseMockupsUrl(params);
  // Another picture is a step that the browser's Back undoes; another thing is the same picture still.
  const go = (to: Partial<MockupsUrl>) =>
    setParams(formatMockupsUrl({ ...url, ...to }), { replace: to.image === undefined, preventScrollReset: true });
  const choose = () => setChoosing(true);
  useKeys({ "?": () => go({ open: "keys" }) });
  return (
    <Page
      title={url.image ? strings.titleOf(strings.thing[url.on]) : strings.title}
      actions={
        url.image && (
          <>
            <LinkButton look="quiet" to={picturePath(url.image)}>
              {strings.toPicture}
            </LinkButton>
            <Button onClick={choose}>{strings.chooseOther}</Button>
            <IconButton
              label={strings.keys}
              icon={<Keyboard aria-hidden />}
              className="max-md:hidden pointer-coarse:hidden"
              onClick={() => go({ open: "keys" })}
            />
          </>
        )
      }
    >
      <div className="grid gap-4">
        <ThingChoice value={url.on} ground={ground} onChange={(on) => go({ on })} />
        {url.image ? (
          <Suspense fallback={<DeskSkeleton />}>
            <ChosenPicture id={url.image} on={url.on} ground={ground} onChoose={choose} />
          </Suspense>
        ) : (
          <StateMessage
            icon={<Shirt aria-hidden />}
            title={strings.emptyTitle}
            help={strings.intro}
            action={
              <Button look="primary" onClick={choose}>
                {strings.choose}
              </Button>
            }
          />
        )}
      </div>
      {isChoosing && (
        <PicturePicker
          most={1}
          chosen={url.image ? [url.image] : []}
          onPick={([image]) => image && go({ image })}
          onClose={() => setChoosing(false)}
        />
      )}
      {url.open === "keys" && (
        <Suspense>
          <MockupKeys onClose={() => go({ open: null })} />
        </Suspense>
      )}
    </Page>
  );
}
