const event_id = "The event, as in the header `webhook-id`: the same at every attempt, and when it is sent again.";

/** What each field of an event is for, by the schema that has it. */
export const eventFields: Record<string, Record<string, string>> = {
  JobEvent: {
    event_id,
    job: "The work, as `GET /jobs/{id}` tells it.",
    image_id: "The picture of the library that it is about; null for one from elsewhere.",
    batch_id: "Of work on pictures of the library: the batch that it belongs to, or null.",
    ingest_id: "Of a reading: what was sent together with it.",
    extraction_id: "Of a reading: its id.",
    position: "Of a reading: its place within the ingest, from 0.",
    is_test: "Of a reading: sent with a test key, which never costs money.",
    source_url: "Of a reading: where the picture was fetched.",
    source_name: "Of a reading: the caller's own name of the picture.",
    pattern: "Of a reading: the pattern that read it.",
    version: "Of a reading: the number of the version that ran.",
    result: "Of a reading: what was read; null where it failed.",
  },
  ReadyEvent: { event_id, image: "The picture, and what was found on it." },
  ApprovedEvent: { event_id, image: "The picture, with the addresses at which anybody can load it, by size." },
  WithdrawnEvent: { event_id, image: "The picture." },
  ProductEvent: {
    event_id,
    product:
      "The product, which run of it ended, why it failed, and the scenes that are made, in order. A picture that is tried again ends the run once more.",
  },
  BudgetEvent: {
    event_id,
    budget:
      "What it is of, its cap, what was spent and what is put aside for work under way, in dollars. `owner_id` is null for the budget of all members.",
  },
  DisabledEvent: { event_id, endpoint: "The endpoint, and why, in a sentence." },
  TestEvent: { event_id, endpoint: "The endpoint itself." },
};
