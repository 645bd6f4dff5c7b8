/** Fetch with a time limit and a size limit, whose failures become a Failure. */
