import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** The floor of the bundles' figures: the web framework and the document client, and nothing of this product. */
const { TABLE_NAME: TableName = '' } = process.env;
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const app = new Hono().get('/items/:pk', async context => {
  const { Item } = await client.send(
    new GetCommand({ TableName, Key: { pk: context.req.param('pk'), sk: '1' } }),
  );
  return context.json(Item ?? null);
});

export const handler = handle(app);
