// Swagger UI shows the example of every media type with "json" in its name as one JSON string, and sends it so; lines of JSON are plain text.
const lines = () => ({
  afterLoad() {
    const sample = this.fn.getSampleSchema;
    this.fn.getSampleSchema = (schema, type, config, example) =>
      type === "application/x-ndjson" && typeof example === "string" ? example : sample(schema, type, config, example);
  },
});
const bundle = window.SwaggerUIBundle;
window.SwaggerUIBundle = Object.assign((config) => bundle({ ...config, plugins: [...(config.plugins ?? []), lines] }), bundle);
