import type { RequiredSection } from "../model";
import { namesOf } from "../words";

// Sections of the reports about what users see and do.

export const UI_SECTIONS: readonly RequiredSection[] = [
  {
    id: "frontend-architecture-map",
    title: "Frontend Architecture Map",
    headings: namesOf(
      "frontend architecture|ui architecture|client architecture|frontend structure|frontend map|frontend overview|" +
        "application architecture",
    ),
    guidance: "Draw the structure of the frontend: layers, routing, state, and connections to services.",
  },
  {
    id: "ui-module-breakdown",
    title: "UI Module Breakdown",
    headings: namesOf("ui modules|module breakdown|module overview|frontend modules|feature modules|modules"),
    guidance: "List the modules of the user interface with their purpose and the data they need.",
  },
  {
    id: "screen-layouts",
    title: "Screen Layouts",
    headings: namesOf(
      "screen layouts|page layouts|layouts|ui layouts|screen designs|page designs|screens|screen mockups|" +
        "screen inventory|wireframes|mockups|ui mockups|ui wireframes|views",
    ),
    guidance: "Sketch each screen: its areas, their content, and how they adapt to small displays.",
  },
  {
    id: "component-structure",
    title: "Component Structure",
    headings: namesOf(
      "component structure|component hierarchy|component tree|component library|component organization|components|" +
        "ui components",
    ),
    guidance: "Show how components are nested and shared, and which of them have state.",
  },
  {
    id: "data-flow",
    title: "Data Flow",
    headings: namesOf("data flow|dataflow|state management|state flow|event flow|data binding"),
    guidance:
      "Describe how data reaches a component and how changes travel back: requests, streams, stores, caches.",
  },
  {
    id: "api-to-ui-mapping",
    title: "API-to-UI Mapping",
    headings: namesOf(
      "api ui|data ui|api mapping|endpoint mapping|api integration|backend integration|api consumption|api usage",
    ),
    guidance: "Add a table of screens or components with the endpoints and fields that each uses.",
  },
  {
    id: "technology-stack",
    title: "Technology Stack",
    headings: namesOf(
      "technology stack|stack|core stack|frontend stack|technology choices|technology recommendations|" +
        "frontend technology|technologies|framework selection|frameworks libraries",
    ),
    guidance: "List the frameworks and libraries with versions, and explain why each was chosen.",
  },
  {
    id: "implementation-timeline",
    title: "Implementation Timeline",
    headings: namesOf(
      "implementation timeline|implementation phases|implementation plan|implementation roadmap|" +
        "implementation schedule|delivery plan|development timeline|development plan|roadmap|timeline|schedule|" +
        "milestones",
    ),
    guidance: "Describe in phases what is built when, with the effort of each phase.",
  },
];

export const DATA_SECTIONS: readonly RequiredSection[] = [
  {
    id: "data-flow",
    title: "Data Flow",
    headings: namesOf("data flow|dataflow|data pipeline|data architecture|data lineage"),
    guidance: "Follow the data from source to consumer: volumes, rates, transformations, and stores.",
  },
  {
    id: "cache-strategy",
    title: "Cache Strategy",
    headings: namesOf(
      "cache strategy|caching|cache analysis|cache design|cache layer|cache policy|cache optimization|" +
        "cache performance",
    ),
    guidance: "State what is cached where and for how long, how it is invalidated, and the hit rates.",
  },
  {
    id: "query-performance",
    title: "Query Performance",
    headings: namesOf(
      "query performance|query optimization|query analysis|slow queries|query benchmarks|query tuning|" +
        "database performance",
    ),
    guidance:
      "Add a table of the important queries: frequency, measured time, target, and why slow queries are slow.",
  },
  {
    id: "optimization-recommendations",
    title: "Optimization Recommendations",
    headings: namesOf(
      "optimization recommendations|optimization opportunities|optimization plan|optimization roadmap|" +
        "optimization proposals|recommended optimizations|performance recommendations|optimizations|recommendations",
    ),
    guidance: "List the optimizations by gain, each with its estimated impact and effort.",
  },
  {
    id: "indexing",
    title: "Indexing",
    headings: namesOf("indexing|database indexes|index strategy|index recommendations|index design"),
    guidance: "List the existing, missing, and unused indexes, and the queries that each serves.",
  },
  {
    id: "aggregation",
    title: "Aggregation",
    headings: namesOf(
      "aggregation|data aggregation|rollups|materialized views|pre aggregation|aggregate tables",
    ),
    guidance: "State what is aggregated, at which granularity, when it is computed, and how long it is kept.",
  },
  {
    id: "frontend-data-structures",
    title: "Frontend Data Structures",
    headings: namesOf(
      "frontend data|frontend structures|frontend response|ui data structures|response formats|response structures|" +
        "api response|payload structure|payload design|data transfer objects|data contracts",
    ),
    guidance: "Show the structure of the data that the frontend receives, with sizes and precomputed values.",
  },
];

export const FUNCTIONAL_SECTIONS: readonly RequiredSection[] = [
  {
    id: "functional-feature-map",
    title: "Functional Feature Map",
    headings: namesOf(
      "feature map|functional map|feature inventory|feature catalogue|feature catalog|feature overview|feature list|" +
        "feature breakdown|functional overview|functional areas|capability map|features",
    ),
    guidance: "List the features by domain, with their purpose and where they are implemented.",
  },
  {
    id: "endpoint-documentation",
    title: "Endpoint Documentation",
    headings: namesOf(
      "endpoints|api endpoints|endpoint documentation|endpoint inventory|api documentation|api reference|" +
        "api specification|api inventory|api catalogue|api surface|rest api|api overview|api routes",
    ),
    guidance:
      "Add a table of the endpoints: method, path, purpose, parameters, responses, and permitted callers.",
  },
  {
    id: "business-workflows",
    title: "Business Workflows",
    headings: namesOf(
      "business workflows|workflows|business processes|business logic|business flows|user journeys|user flows|" +
        "user workflows|process flows|use cases",
    ),
    guidance: "Describe each workflow step by step, with the features it uses and where it can fail.",
  },
  {
    id: "background-workers",
    title: "Background Workers",
    headings: namesOf(
      "background workers|background jobs|background tasks|background processes|background services|" +
        "background automation|scheduled jobs|scheduled tasks|async jobs|workers|cron jobs",
    ),
    guidance:
      "List everything that runs without a user: its trigger, what it does, and what happens when it fails.",
  },
  {
    id: "business-rules",
    title: "Business Rules",
    headings: namesOf("business rules|business constraints|domain rules|validation rules|rule compliance"),
    guidance: "State each rule, where it is enforced, and whether enforcement is complete.",
  },
  {
    id: "gap-analysis",
    title: "Gap Analysis",
    headings: namesOf(
      "gap analysis|gaps|functional gaps|feature gaps|missing features|incomplete features|missing functionality",
    ),
    guidance: "List what is missing or incomplete, how serious that is, and what it takes to close the gap.",
  },
  {
    id: "enhancement-proposals",
    title: "Enhancement Proposals",
    headings: namesOf(
      "enhancements|enhancement proposals|feature enhancements|proposed features|feature proposals|" +
        "feature recommendations|improvement proposals|proposed improvements|future features|recommendations",
    ),
    guidance: "Propose improvements to the features, with the value and effort of each.",
  },
  {
    id: "feature-status-summary",
    title: "Feature Status Summary",
    headings: namesOf(
      "feature status|status summary|functional completeness|feature completeness|completeness|implementation status|" +
        "feature matrix|feature scorecard|feature summary|completion status",
    ),
    guidance:
      "Add a table Feature | Status | Completeness with a total, from which the overall completeness in percent follows.",
  },
];
