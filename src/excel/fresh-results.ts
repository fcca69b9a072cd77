/**
 * Verdicts are live formulas. Where a person has set Excel to compute by hand only, they may show yesterday's results: the
 * workbook is computed first, and read again. Round trips: none more where Excel computes by itself, 1 and the reading else.
 */

const MANUAL: string = "Manual";

/** The reading, of results that are up to date. */
export async function readFresh<T>(context: Excel.RequestContext, read: () => Promise<T>): Promise<T> {
  const { application } = context.workbook;
  application.load("calculationMode");
  const first = await read();
  if ((await modeOf(context, application)) !== MANUAL) return first;
  application.calculate(Excel.CalculationType.full);
  return read();
}

/** Asked beside the reading; once more where the request that carried the question was refused. */
async function modeOf(context: Excel.RequestContext, application: Excel.Application): Promise<string> {
  try {
    return application.calculationMode;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== OfficeExtension.ErrorCodes.propertyNotLoaded)
      throw error;
  }
  application.load("calculationMode");
  await context.sync();
  return application.calculationMode;
}
