// Next optimizes the sheet for the browsers named in package.json; Tailwind's own pass would add what older ones need.
export default { plugins: { "@tailwindcss/postcss": { optimize: false } } };
